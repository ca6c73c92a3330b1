import { maskNonImports } from './mask.ts';

export type Import = {
  specifier: string;
  line: number;
  /** Vanishes when TypeScript is compiled, so it cannot be part of a cycle at run time. */
  typeOnly: boolean;
};

const CLAUSE = String.raw`[\w$*\s{},]*?`;
const FORMS = [
  new RegExp(String.raw`\b(?:import|export)\s+(?<clause>${CLAUSE})\s*from\s*(?<quoted>["'][^"'\n]+["'])`, 'g'),
  /\bimport\s*(?<quoted>["'][^"'\n]+["'])/g,
  /\b(?:import|require)\s*\(\s*(?<quoted>["'][^"'\n]+["'])/g,
];

/** Every module that a source text names in an import, a re-export, a dynamic import or a type import, in order of lines. */
export function importsOf(source: string): Import[] {
  const code = maskNonImports(source);
  const found = FORMS.flatMap((form) =>
    [...code.matchAll(form)].map((match) => ({
      specifier: match.groups?.quoted?.slice(1, -1) ?? '',
      line: code.slice(0, match.index).split('\n').length,
      typeOnly: isTypeOnly(match.groups?.clause, code.slice(0, match.index)),
    })),
  );
  return found.sort((a, b) => a.line - b.line);
}

function isTypeOnly(clause: string | undefined, before: string): boolean {
  if (clause === undefined) return /\btypeof\s*$|[:|&<=]\s*$/.test(before); // `typeof import('x')`, `import('x').Y` as a type
  if (/^type\s+[\w{*]/.test(clause)) return true;
  const named = clause.match(/^\{(?<names>[^}]*)\}\s*$/)?.groups?.names;
  const names = named
    ?.split(',')
    .map((name) => name.trim())
    .filter(Boolean);
  return names !== undefined && names.length > 0 && names.every((name) => name.startsWith('type '));
}
