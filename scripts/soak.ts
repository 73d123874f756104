/** `npm run soak`: the same suite with the full counts that the issues name. */
process.argv.push('--soak');
await import('./test.ts');

export {};
