import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { lightWithoutScripts, policyFor, withPolicy } from '../../scripts/csp.ts';

const sha256 = (code: string) => `'sha256-${createHash('sha256').update(code).digest('base64')}'`;

test('inline scripts are allowed by their hash, once each; files and data are not hashed', () => {
  const policy = policyFor(
    `<script>one()</script><script type="module">two()</script><script>one()</script>
     <script src="/x.js"></script><script type="application/json">{"a":1}</script>`,
  );
  const scripts = /script-src ([^;]*)/.exec(policy)?.[1];
  expect(scripts).toBe(`'self' 'wasm-unsafe-eval' ${sha256('one()')} ${sha256('two()')}`);
});

test('the hash covers the text byte for byte', () => {
  expect(policyFor('<script>\n a() // é\n</script>')).toContain(sha256('\n a() // é\n'));
});

test('the policy stands before anything that could run', () => {
  const page = withPolicy('<html><head><meta charset="utf-8"/><script>a()</script></head></html>');
  expect(page.indexOf('Content-Security-Policy')).toBeLessThan(page.indexOf('<script>'));
  expect(() => withPolicy('<html></html>')).toThrow('no <meta charset="utf-8">');
});

test('a page is on white paper until a script says otherwise', () => {
  expect(lightWithoutScripts('<html lang="en" data-theme="dark" data-has-sidebar>')).toBe(
    '<html lang="en" data-theme="light" data-has-sidebar>',
  );
});
