import { createHash } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import optimizeLocales from '@react-aria/optimize-locales-plugin';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';

/** What is wanted together comes together: without groups every page would fetch dozens of tiny files. */
const chunks = [
  { name: 'vendor', priority: 3, test: /node_modules\/((react|react-dom|scheduler|i18next|react-i18next)\/|@tanstack\/(?!react-virtual|virtual-core))/ },
  { name: 'parts', priority: 2, minShareCount: 3, test: /src\/(api|lib)\/|src\/ui\/(?!dialog|drawer)[\w-]+\.tsx?$|src\/i18n\/[\w-]+\.ts|node_modules\/lucide-react/ },
  { name: 'table', priority: 1, test: /node_modules\/@tanstack\/(react-virtual|virtual-core)|src\/ui\/table\// },
  { name: 'form', priority: 1, test: /node_modules\/react-hook-form|src\/ui\/form\/(?!date-|combo-|unsaved-)/ },
];

/** The order in which the layers win stands first in the style sheet, whichever part happens to be written out first. */
const layersFirst: Plugin = {
  name: 'zegel:layers-first',
  enforce: 'post',
  generateBundle(_, bundle) {
    for (const file of Object.values(bundle)) {
      if (file.type === 'asset' && file.fileName.endsWith('.css')) {
        file.source = `@layer reset,tokens,theme,base,parts,features,utilities,print;${String(file.source)}`;
      }
    }
  },
};

const worker = 'service-worker.js';

/** The worker that keeps the app on a device is told which files the app is made of. */
const shellFiles: Plugin = {
  name: 'zegel:shell-files',
  enforce: 'post',
  generateBundle(_, bundle) {
    const chunk = bundle[worker];
    if (chunk?.type !== 'chunk') throw new Error(`There is no ${worker}.`);
    const files = Object.keys(bundle)
      .filter((file) => file.startsWith('assets/'))
      .map((file) => `/${file}`)
      .sort();
    const mark = createHash('sha256').update(JSON.stringify(files)).update(chunk.code).digest('hex').slice(0, 16);
    chunk.code = `const SHELL_FILES=${JSON.stringify(files)},SHELL_MARK=${JSON.stringify(mark)};${chunk.code}`;
  },
};

/** Vite asks for a default export; the API serves what lands in dist/web. */
export default defineConfig({
  plugins: [react(), layersFirst, shellFiles, { ...optimizeLocales.vite({ locales: ['nl-NL', 'en-US'] }), enforce: 'pre' }],
  build: {
    outDir: '../../dist/web',
    emptyOutDir: true,
    manifest: true,
    // Inlined assets would be data: URLs, which the content security policy refuses for fonts.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    // One style sheet: it is small, and the order of its layers must not hang on which page comes first.
    cssCodeSplit: false,
    rolldownOptions: {
      input: { main: fileURLToPath(new URL('index.html', import.meta.url)), 'service-worker': fileURLToPath(new URL('src/service-worker/service-worker.ts', import.meta.url)) },
      output: { codeSplitting: { groups: chunks }, entryFileNames: ({ name }) => (name === 'service-worker' ? worker : 'assets/[name]-[hash].js') },
    },
  },
  server: { proxy: { '/api': 'http://127.0.0.1:3000' } },
});
