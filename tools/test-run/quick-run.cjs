// The integration files of a quick run: all but those that tools/test-run/full-run-only.json lists. Given to jest as its --filter.
const path = require('node:path');
const fullRunOnly = require('./full-run-only.json');

const root = path.resolve(__dirname, '../..');
const listed = new Set(Object.keys(fullRunOnly).map((file) => path.join(root, file)));

/** @param {readonly string[]} files */
module.exports = (files) => ({ filtered: files.filter((file) => !listed.has(path.normalize(file))) });
