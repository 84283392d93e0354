import ts from 'typescript';
import { textsOf, visit, type SourceFile } from './source-files.js';

const CODE = /^[a-z][a-z-]*(\.[a-z0-9_-]+)+$/;

/** Where a code is written, and the code; one made at run time ends in `*`. */
export interface FoundCode {
  readonly code: string;
  readonly file: string;
}

/**
 * The codes of refusals that sources name: given to ProblemError, written as the `code` of something, or listed in a type whose
 * name ends in `Code`, and in a list of problems, refusals or notes.
 */
export function problemCodes({ name, tree }: SourceFile): readonly FoundCode[] {
  const found: string[] = [];
  visit(tree, (node) => {
    if (ts.isNewExpression(node) && node.expression.getText() === 'ProblemError') found.push(...textsOf(node.arguments?.[1]));
    else if (ts.isPropertyAssignment(node) && node.name.getText() === 'code') found.push(...textsOf(node.initializer).filter(isCode));
    else if (ts.isTypeAliasDeclaration(node) && node.name.text.endsWith('Code')) visit(node.type, (inner) => ts.isStringLiteral(inner) && isCode(inner.text) && found.push(inner.text));
    else if (ts.isVariableDeclaration(node) && /_(PROBLEMS|REFUSALS|NOTES|ASSUMPTIONS|CODES)$/.test(node.name.getText())) {
      visit(node, (inner) => ts.isStringLiteral(inner) && isCode(inner.text) && found.push(inner.text));
    }
  });
  return [...new Set(found)].map((code) => ({ code, file: name }));
}

function isCode(text: string): boolean {
  return CODE.test(text.replace(/\*$/, 'x'));
}

/** The kinds of problem that the platform knows, from their type. */
export function problemKinds(files: readonly SourceFile[]): readonly string[] {
  const kinds: string[] = [];
  for (const { tree } of files) {
    visit(tree, (node) => {
      if (ts.isTypeAliasDeclaration(node) && node.name.text === 'ProblemKind') visit(node.type, (inner) => ts.isStringLiteral(inner) && kinds.push(inner.text));
    });
  }
  return kinds;
}
