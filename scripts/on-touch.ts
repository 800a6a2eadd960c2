import type { AstroIntegration } from 'astro';

/** Astro integration: the client directive `client:touch` (see src/components/site/touch.ts). */
export function onTouch(): AstroIntegration {
  return {
    name: 'on-touch',
    hooks: {
      'astro:config:setup': ({ addClientDirective }) => {
        addClientDirective({
          name: 'touch',
          entrypoint: './src/components/site/touch.ts',
        });
      },
    },
  };
}
