import 'astro';

declare module 'astro' {
  interface AstroClientDirectives {
    /** Load the island when the reader first touches it (see touch.ts). */
    'client:touch'?: boolean;
  }
}
