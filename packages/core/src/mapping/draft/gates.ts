import { toPlainText } from '../../text/index.ts';
import { CATEGORY_CONFIDENCE_THRESHOLD } from '../category/confidence.ts';
import { cleanValue } from '../clean/characters.ts';
import { issueOf } from '../issues.ts';
import { findRestrictions } from '../restricted/detect.ts';
import type { DraftContext } from './context.ts';

/** Errors when nobody is sure where the page belongs. */
export function checkCategory(context: DraftContext): void {
  const { category } = context.input;
  const sure = category !== null && (category.decidedBy === 'operator' || category.confidence >= CATEGORY_CONFIDENCE_THRESHOLD);
  if (!sure)
    context.issues.push(issueOf('category', 'category_unsure', 'error', { before: category?.categoryId ?? null, fix: 'choose_category' }));
  const final = sure ? category.categoryId : null;
  context.fields.push({ field: 'category', sku: null, source: category?.categoryId ?? null, afterRules: final, override: null, final });
}

/** Errors for goods whose sale needs a licence that the operator has not confirmed. */
export function checkLicences(context: DraftContext): void {
  for (const { licence, because, sku } of findRestrictions(context.input.product)) {
    if (context.input.confirmedLicences.includes(licence)) continue;
    context.issues.push(issueOf(`licence.${licence}`, 'needs_licence', 'error', { before: because, fix: 'confirm_licence', sku }));
  }
}

/** An error when the product carries a word whose products the operator does not want on this mall. */
export function checkForbiddenWords(context: DraftContext): void {
  const { title, brand, bullets, description } = context.input.product;
  for (const [field, text] of Object.entries({ title, brand: brand ?? '', bullets: bullets.join('\n'), description: description ?? '' })) {
    const word = context.words.forbiddenWord(cleanValue(toPlainText(text)));
    if (word !== null) context.issues.push(issueOf(field, 'forbidden_word', 'error', { before: word, fix: 'change_word_rule' }));
  }
}

/** Percent for the page; null when unknown or different among the SKUs: then the shop's own setting holds. */
export function draftTax(context: DraftContext): 8 | 10 | null {
  const { product, rules } = context.input;
  const codes = [...new Set(product.skus.map((sku) => sku.taxCode))];
  const percents = new Set(
    codes.map((code) => (code !== null && Object.hasOwn(rules.taxPercentByCode, code) ? (rules.taxPercentByCode[code] ?? null) : null)),
  );
  const [percent = null] = percents;
  if (percents.size > 1) context.issues.push(issueOf('tax', 'tax_differs', 'warning', { before: codes.join(', ') }));
  else if (percent === null && codes.some((code) => code !== null))
    context.issues.push(issueOf('tax', 'tax_unknown', 'info', { before: codes.join(', ') }));
  return percents.size > 1 ? null : percent;
}
