// Jest 30 on Node < 24.9 cannot require() ES modules, Nest 12 is ESM only, and some CommonJS packages
// (light-my-request -> cookie 2) require ESM. So Jest runs in CommonJS mode, and our TypeScript *and* every
// ESM package is compiled to CommonJS here.
const crypto = require('node:crypto');
const fs = require('node:fs');
const path = require('node:path');
const swc = require('@swc/core');

const salt = swc.version + process.version + fs.readFileSync(__filename, 'utf8');
const typeOfFolder = new Map();

/** The module type ("module" or "commonjs") that Node would take for a .js file in this folder. */
function moduleType(folder) {
  if (!typeOfFolder.has(folder)) typeOfFolder.set(folder, readModuleType(folder));
  return typeOfFolder.get(folder);
}

function readModuleType(folder) {
  const parent = path.dirname(folder);
  const manifest = path.join(folder, 'package.json');
  if (fs.existsSync(manifest)) {
    const { type, name } = JSON.parse(fs.readFileSync(manifest, 'utf8'));
    if (type) return type;
    if (name || path.basename(parent) === 'node_modules') return 'commonjs';
  }
  return parent === folder ? 'commonjs' : moduleType(parent);
}

const isTypeScript = (file) => /\.[mc]?tsx?$/.test(file);

function isEsModule(file) {
  if (isTypeScript(file) || file.endsWith('.mjs')) return true;
  return file.endsWith('.js') && moduleType(path.dirname(file)) === 'module';
}

function parserFor(file) {
  if (!isTypeScript(file)) return { syntax: 'ecmascript', importMeta: true };
  return { syntax: 'typescript', tsx: file.endsWith('x'), decorators: true, dynamicImport: true };
}

const decorators = { legacyDecorator: true, decoratorMetadata: true, useDefineForClassFields: false };

module.exports = {
  canInstrument: false,

  getCacheKey(source, file) {
    return crypto.createHash('sha1').update(salt).update(file).update(source).digest('hex');
  },

  process(source, file) {
    const typeScript = isTypeScript(file);
    const esModule = isEsModule(file);
    if (!esModule && !/\bimport\s*\(/.test(source)) return { code: source };

    return swc.transformSync(source, {
      filename: file,
      swcrc: false,
      configFile: false,
      sourceMaps: typeScript ? 'inline' : false,
      isModule: true, // also for a CommonJS file that calls import(): only in a module does swc turn that into require()
      module: { type: 'commonjs' },
      jsc: {
        target: 'es2022',
        keepClassNames: true,
        parser: parserFor(file),
        transform: {
          hidden: { jest: true },
          react: { runtime: 'automatic' },
          ...(typeScript ? decorators : {}),
        },
      },
    });
  },
};
