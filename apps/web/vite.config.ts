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

/** Vite asks for a default export; the API serves what lands in dist/web. */
export default defineConfig({
  plugins: [react(), layersFirst, { ...optimizeLocales.vite({ locales: ['nl-NL', 'en-US'] }), enforce: 'pre' }],
  build: {
    outDir: '../../dist/web',
    emptyOutDir: true,
    manifest: true,
    // Inlined assets would be data: URLs, which the content security policy refuses for fonts.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    // One style sheet: it is small, and the order of its layers must not hang on which page comes first.
    cssCodeSplit: false,
    rolldownOptions: { output: { codeSplitting: { groups: chunks } } },
  },
  server: { proxy: { '/api': 'http://127.0.0.1:3000' } },
});
