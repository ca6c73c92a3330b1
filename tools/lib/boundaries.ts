import { findCycles } from './boundaries/cycles.ts';
import { RULES } from './boundaries/rules.ts';
import { readSources } from './boundaries/source-file.ts';

export type BoundaryReport = { files: number; imports: number; violations: string[] };

/** Checks every import below `root` against the rules. The counts show that something was read at all. */
export function checkBoundaries(root: string): BoundaryReport {
  const sources = readSources(root);
  const broken = sources.flatMap((source) =>
    source.imports.flatMap((to) =>
      RULES.flatMap((rule) => {
        const why = rule.broken(source, to);
        return why ? [`${source.file}:${to.line} imports '${to.specifier}': ${why}. (${rule.name}: ${rule.reason})`] : [];
      }),
    ),
  );
  const cycles = findCycles(sources).map(
    (files) => `cycle: ${[...files, files[0]].join(' → ')}. (Two files that need each other want a third.)`,
  );
  return {
    files: sources.length,
    imports: sources.reduce((sum, { imports }) => sum + imports.length, 0),
    violations: [...broken, ...cycles],
  };
}
