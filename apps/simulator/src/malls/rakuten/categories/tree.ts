import type { Report } from '../gateway/report.ts';
import { asArray, asObject, asString, field, type Json } from '../json.ts';
import { CHILDREN_MAX, NODES_MAX, TREE_LEVELS_MAX } from './category-shape.ts';

/** Checks `{rootNode: {children: [{categoryId, children}]}}`: depth, breadth, size, no category twice (sheet section 5). */
export function checkTree(tree: Json | undefined, exists: (categoryId: string) => boolean, report: Report): void {
  const seen = new Set<string>();
  const visit = (children: Json | undefined, path: string, level: number): void => {
    if (children === undefined || children === null) return;
    if (!Array.isArray(children)) {
      report.add('IE0002', path, 'children has an invalid value.');
      return;
    }
    if (children.length > CHILDREN_MAX)
      report.add('IE0117', path, `children exceeds the maximum number of entries allowed (${CHILDREN_MAX}).`);
    if (children.length > 0 && level > TREE_LEVELS_MAX) {
      report.add('IE0106', path, `A tree has at most ${TREE_LEVELS_MAX} levels.`);
      return;
    }
    for (const [index, child] of asArray(children).entries()) {
      const at = `${path}[${index}]`;
      const id = asString(field(asObject(child), 'categoryId'));
      if (id === null) report.add('IE0001', `${at}.categoryId`, 'categoryId is mandatory.');
      else if (!exists(id)) report.add('IE0106', `${at}.categoryId`, `Category data does not exist: ${id}.`);
      else if (seen.has(id)) report.add('IE0104', `${at}.categoryId`, `Duplicate categoryId: ${id}.`);
      if (id !== null) seen.add(id);
      visit(field(asObject(child), 'children'), `${at}.children`, level + 1);
    }
  };
  visit(field(asObject(tree), 'children'), 'rootNode.children', 1);
  if (seen.size > NODES_MAX) report.add('IE0117', 'rootNode', `A tree has at most ${NODES_MAX} nodes.`);
}
