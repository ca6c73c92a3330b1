import i18next from 'i18next';
import type { Texts } from './texts/ja/index.ts';

type Codes = Texts['codes'];
/** What a code means, and what a person can do about it. */
export interface Explanation {
  readonly title: string;
  readonly help: string;
}

const codes = (): Codes => (i18next.getResourceBundle(i18next.language, 'translation') as Texts).codes;

function lookUp<T>(table: Readonly<Record<string, T>>, code: string): T | null {
  return Object.hasOwn(table, code) ? (table[code] ?? null) : null;
}

const withCode = ({ title, help }: Explanation, code: string): Explanation => ({ title: title.replace('{{code}}', code), help });

export const problemText = (code: string): string => lookUp(codes().problem, code) ?? codes().problem.internal_error;

export const fieldProblemText = (code: string): string => lookUp(codes().fieldProblem, code) ?? codes().fieldProblem.invalid;

/** An issue of a page, or why it is blocked or failed; an unknown code is the mall's own. */
export const issueText = (code: string): Explanation => lookUp(codes().issue, code) ?? withCode(codes().mallRefusal, code);

export const accountStateText = (state: string): Explanation => lookUp(codes().accountState, state) ?? codes().accountState.checking;

export const accountReasonText = (code: string): Explanation =>
  lookUp(codes().accountReason, code) ?? withCode(codes().accountReason.unknown, code);

export const abilityText = (code: string): string => lookUp(codes().ability, code) ?? code;

export const barcodeReasonText = (code: string): string => lookUp(codes().barcodeReason, code) ?? code;

export const imageReasonText = (code: string): string => lookUp(codes().imageReason, code) ?? code;

/** Why a SKU, a line or a page of a run ended as it did. */
export const itemReasonText = (code: string): string => lookUp(codes().itemReason, code) ?? issueText(code).title;

export const runReasonText = (code: string): Explanation => lookUp(codes().runReason, code) ?? withCode(codes().runReason.unknown, code);
