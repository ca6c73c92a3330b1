import type { SourceFile } from './source-file.ts';

/** Import cycles between files, each as the list of its files. Imports of types alone vanish at run time and do not count. */
export function findCycles(sources: SourceFile[]): string[][] {
  const targets = new Map(
    sources.map(({ file, imports }) => [
      file,
      imports.flatMap(({ target, typeOnly }) => (target === undefined || typeOnly ? [] : [target])),
    ]),
  );
  const finished = new Set<string>();
  const path: string[] = [];
  const cycles: string[][] = [];
  const visit = (file: string): void => {
    const open = path.indexOf(file);
    if (open >= 0) cycles.push(path.slice(open));
    if (open >= 0 || finished.has(file)) return;
    path.push(file);
    for (const target of targets.get(file) ?? []) visit(target);
    path.pop();
    finished.add(file);
  };
  for (const { file } of sources) visit(file);
  return cycles;
}
