import { escapeHtml, fits, looksLikeHtml, toPlainText } from '../../text/index.ts';
import { factOf } from '../attributes/facts.ts';
import { cleanHtml } from '../clean/html.ts';
import { cleanLine } from '../clean/line.ts';
import { cleanLines } from '../clean/lines.ts';
import { issueOf } from '../issues.ts';
import { overrideOf } from '../override.ts';
import type { HtmlRules } from '../rules.ts';
import { type DraftContext, textField } from './context.ts';

const ONE_LINE_LIMITLESS = [] as const;
const LETTER = /\p{L}/u;
const DIGIT = /\p{N}/u;

export function draftTitle(context: DraftContext): string {
  const { product, rules } = context.input;
  const place = { field: 'title', sku: null };
  const title = textField(context, 'title', product.title, (text, words, issues) => {
    const line = cleanLine(text, rules.title, words, place, issues);
    // Digits and marks that outlive the letters (a name in Arabic leaves `- 500`) name nothing.
    return (LETTER.test(toPlainText(text)) ? LETTER : DIGIT).test(line) ? line : '';
  });
  if (title === '') context.issues.push(issueOf('title', 'title_empty', 'error', { before: product.title || null, fix: 'enter_title' }));
  return title;
}

/** The first bullet where it fits. A slogan cut in the middle is worse than none; the operator's own text is shortened. */
export function draftTagline(context: DraftContext): string | null {
  const { product, rules } = context.input;
  const limits = rules.tagline;
  if (limits === null) return null;
  const place = { field: 'tagline', sku: null };
  const entered = overrideOf(context.input.overrides, 'tagline', null) !== null;
  const tagline = textField(context, 'tagline', product.bullets[0] ?? '', (text, words, issues) => {
    if (text === overrideOf(context.input.overrides, 'tagline', null)) return cleanLine(text, limits, words, place, issues);
    const whole = cleanLine(text, ONE_LINE_LIMITLESS, words, place, []);
    if (fits(whole, limits)) return cleanLine(text, limits, words, place, issues);
    if (!entered) issues.push(issueOf('tagline', 'tagline_left_out', 'info', { before: whole }));
    return '';
  });
  return tagline === '' ? null : tagline;
}

/** Bullets as lines, then the description; HTML when the description is. */
function composeHtml(bullets: readonly string[], description: string): string {
  const lines = bullets.map((bullet) => toPlainText(bullet)).filter((bullet) => bullet !== '');
  if (lines.length === 0) return description;
  const list = lines.map((line) => escapeHtml(`・${line.replace(/^・/u, '').replace(/\n/gu, ' ')}`)).join('<br>');
  if (description.trim() === '') return list;
  const rest = looksLikeHtml(description) ? description : description.split('\n').map(escapeHtml).join('<br>');
  return `${list}<br><br>${rest}`;
}

export function draftHtml(context: DraftContext, field: 'description' | 'mobile', rules: HtmlRules | null): string {
  if (rules === null) return '';
  const { bullets, description } = context.input.product;
  const source = composeHtml(bullets, description ?? '');
  return textField(context, field, source, (text, words, issues) => cleanHtml(text, rules, words, { field, sku: null }, issues));
}

export function draftPlainText(context: DraftContext): string {
  const { product, rules } = context.input;
  const limits = rules.plainText;
  if (limits === null) return '';
  const source = [...product.bullets, product.description ?? '']
    .map(toPlainText)
    .filter((text) => text !== '')
    .join('\n');
  const place = { field: 'plainText', sku: null };
  return textField(context, 'plainText', source, (text, words, issues) => cleanLines(text, limits, words, place, issues));
}

/** Half-width letters only, else left out: a model number with a letter missing is another model. */
export function draftModelNumber(context: DraftContext): string | null {
  const { product, rules } = context.input;
  const limits = rules.modelNumber;
  const [sku] = product.skus;
  if (limits === null || !sku) return null;
  const source =
    product.skus.length === 1
      ? factOf(product, sku, ['model_number', 'part_number'])
      : factOf(product, { ...sku, facts: [], options: {} }, ['model_number', 'part_number']);
  const place = { field: 'modelNumber', sku: null };
  const value = textField(context, 'modelNumber', source?.values[0] ?? '', (text, words, issues) => {
    const line = cleanLine(text, [], words, place, issues);
    if (line === '' || (/^[\x20-\x7e]+$/u.test(line) && fits(line, limits))) return line;
    issues.push(issueOf('modelNumber', 'model_number_left_out', 'warning', { before: line }));
    return '';
  });
  return value === '' ? null : value;
}
