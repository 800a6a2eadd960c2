import { chromium } from '@playwright/test';
import { chromiumPath } from './scripts/browser.ts';
