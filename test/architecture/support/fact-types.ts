import ts from 'typescript';
import { textsOf, visit, type SourceFile } from './source-files.js';

/**
 * The types of facts that sources record, as far as they are written out: the `type` of an object that also says when it
 * occurred, and the `event` of a step in a state machine. A type made at run time ends in `*`.
 */
export function factTypes({ tree }: SourceFile): readonly string[] {
  const found: string[] = [];
  visit(tree, (node) => {
    if (!ts.isObjectLiteralExpression(node)) return;
    const named = new Map(node.properties.flatMap((property) => (property.name ? [[property.name.getText(), property] as const] : [])));
    const type = named.get('type');
    if (type && ts.isPropertyAssignment(type) && (named.has('occurredOn') || named.has('subjectType'))) found.push(...textsOf(type.initializer));
    const event = named.get('event');
    if (event && ts.isPropertyAssignment(event)) found.push(...textsOf(event.initializer).filter((text) => text.includes('.')));
  });
  return found;
}
