import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const { API_URL = 'http://localhost:3000' } = process.env;

export default defineConfig({
  plugins: [react()],
  // Contracts are read from source, so a change shows without a build in between.
  resolve: { conditions: ['source', 'module', 'browser', 'development|production'] },
  // `data:` pictures would be fine with the policy of the API, data: scripts and fonts not.
  build: { target: 'es2023', assetsInlineLimit: 0, chunkSizeWarningLimit: 700 },
  // The API must see the browser's own Host: it refuses changes that come from another origin.
  server: { proxy: { '/api': { target: API_URL, changeOrigin: false } } },
});
