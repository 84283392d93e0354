// "./x.js" in our TypeScript sources means ./x.ts (or .tsx); packages with only an "import" export are resolved
// through that.
module.exports = (request, options) => {
  const ours = request.startsWith('.') && !options.basedir.includes('node_modules');
  if (ours && request.endsWith('.js')) {
    for (const extension of ['.ts', '.tsx']) {
      try {
        return options.defaultResolver(request.replace(/\.js$/, extension), options);
      } catch {
        // a plain JavaScript file: resolved below
      }
    }
  }
  try {
    return options.defaultResolver(request, options);
  } catch (error) {
    if (request.startsWith('.')) throw error;
    return options.defaultResolver(request, { ...options, conditions: ['node', 'import', 'default'] });
  }
};
