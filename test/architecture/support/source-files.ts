import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';

const SERVER = ['libs', 'apps/api', 'apps/worker', 'apps/sealer', 'apps/cli'];
const NOT_OF_THE_SERVER = /\.(spec|int-spec|e2e-spec)\.ts$|\.d\.ts$|^libs\/[^/]+\/(test|testing)\/|\/testing\//;

export interface SourceFile {
  readonly name: string;
  readonly tree: ts.SourceFile;
}

export function sourceFile(name: string, text: string): SourceFile {
  return { name, tree: ts.createSourceFile(name, text, ts.ScriptTarget.ES2022, true) };
}

/** The sources that run on the server, parsed; without tests and what only tests use. */
export function serverSources(): readonly SourceFile[] {
  return SERVER.flatMap((folder) => readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((file) => path.posix.join(folder, file)))
    .filter((file) => file.endsWith('.ts') && !NOT_OF_THE_SERVER.test(file))
    .map((file) => sourceFile(file, readFileSync(file, 'utf8')));
}

/** Visits every node of a tree. */
export function visit(node: ts.Node, look: (node: ts.Node) => void): void {
  look(node);
  ts.forEachChild(node, (child) => visit(child, look));
}

/** What an expression may be, as far as it is written out: the texts, and of a template its head followed by `*`. */
export function textsOf(node: ts.Node | undefined): readonly string[] {
  if (!node) return [];
  if (ts.isStringLiteralLike(node)) return [node.text];
  if (ts.isTemplateExpression(node)) return [`${node.head.text}*`];
  if (ts.isConditionalExpression(node)) return [...textsOf(node.whenTrue), ...textsOf(node.whenFalse)];
  if (ts.isBinaryExpression(node)) return [...textsOf(node.left), ...textsOf(node.right)];
  if (ts.isAsExpression(node) || ts.isParenthesizedExpression(node) || ts.isSatisfiesExpression(node)) return textsOf(node.expression);
  return [];
}

/** Every text written in a file, as a value or as a type; the names of properties are neither. */
export function literalsOf({ tree }: SourceFile): ReadonlySet<string> {
  const found = new Set<string>();
  visit(tree, (node) => {
    const isName = ts.isPropertyAssignment(node.parent ?? node) && (node.parent as ts.PropertyAssignment).name === node;
    if (ts.isStringLiteralLike(node) && !isName) found.add(node.text);
    if (ts.isTemplateExpression(node)) found.add(`${node.head.text}*`);
  });
  return found;
}
