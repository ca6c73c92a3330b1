import type { SimResponse } from '../../../kernel/mall.ts';
import { BRANDS } from '../category/brands.ts';
import { findCategory, type ProductCategory } from '../category/catalog.ts';
import type { YahooContext } from '../context.ts';
import { findOrCreatePath } from '../store-category/tree.ts';
import { problemElement, resultSet } from '../wire/answers.ts';
import type { Form } from '../wire/form.ts';
import { element, empty, text } from '../wire/xml.ts';
import { codeForm } from './checks.ts';
import { SEEN } from './codes.ts';
import type { FieldName } from './fields.ts';
import type { ItemPage } from './item.ts';
import { savePage } from './item-shelf.ts';
import { checkOptionCount, readInscriptions, readOptions } from './options.ts';
import { applySubCodeImages, readPageImages } from './page-images.ts';
import { readPaths } from './paths.ts';
import { newProblems, type Problems } from './problems.ts';
import { readFields } from './read-fields.ts';
import { readSpecs } from './specs.ts';
import { applySubCodeParameters, priceOf } from './subcode-param.ts';
import { checkCodesFree, readSubCodes } from './subcodes.ts';

/** Replaces a whole page in the editing area. Everything wrong is listed at once, and then nothing is stored (sheet sections 4 and 5.1). */
export function editItem(context: YahooContext, form: Form): SimResponse {
  const problems = newProblems();
  const draft = readDraft(context, form, problems);
  if (problems.errors.length === 0) savePage(context, finishedPage(context, draft));
  return verdict(problems);
}

type Draft = Omit<ItemPage, 'categoryKeys' | 'updatedAt'> & { readonly paths: readonly (readonly string[])[] };

function readDraft(context: YahooContext, form: Form, problems: Problems): Draft {
  const given = (name: string) => form.get(name) ?? '';
  const itemCode = given('item_code');
  if (!codeForm(itemCode)) problems.error('item_code', SEEN.itemCode, '商品コードは半角英数字、ハイフン99文字以内で入力してください。');
  const paths = readPaths(given('path'), problems);
  const fields = readFields(form, context.state.sellerId, problems);
  const category = readCategory(fields, problems);
  const options = readOptions(given('options'), category, problems);
  const inscriptions = readInscriptions(given('inscriptions'), problems);
  checkOptionCount(options, inscriptions, problems);
  let subCodes = readSubCodes(given('subcodes'), options, problems);
  checkCodesFree(context.state, itemCode, subCodes, problems);
  subCodes = applySubCodeParameters(given('subcode_param'), subCodes, problems);
  subCodes = applySubCodeImages(context, given('subcode_images'), subCodes, problems);
  const specs = readSpecs(form, category, problems);
  const images = readPageImages(context, itemCode, given('item_image_urls'), problems);
  return { itemCode, paths, fields: { ...fields, price: priceOf(fields.price, subCodes) }, images, options, inscriptions, subCodes, specs };
}

function readCategory(fields: Readonly<Record<FieldName, string>>, problems: Problems): ProductCategory | undefined {
  const code = fields.product_category;
  const category = findCategory(code);
  if (code !== '' && !category?.isLeaf) problems.error('product_category', SEEN.productCategory, 'プロダクトカテゴリの値が不正です。');
  if (fields.brand_code !== '' && !BRANDS.some((brand) => brand.code === fields.brand_code)) {
    problems.warn('brand_code', SEEN.brandNotLinkable, 'ブランドコードはプロダクトカテゴリに紐づけできません。');
  }
  return category;
}

function finishedPage(context: YahooContext, { paths, ...draft }: Draft): ItemPage {
  const categoryKeys = [...new Set(paths.map((path) => findOrCreatePath(context, path)))];
  return { ...draft, categoryKeys, updatedAt: context.clock.now() };
}

/** NG is HTTP 200, too, as the document's samples imply (sheet section 4; not captured live). */
function verdict({ errors, warnings }: Problems): SimResponse {
  const listed = [
    ...errors.map((problem) => problemElement('Error', problem)),
    ...warnings.map((problem) => problemElement('Warning', problem)),
  ];
  if (errors.length > 0) return resultSet([element('Result', [text('Status', 'NG'), ...listed])]);
  return resultSet([element('Result', [text('Status', 'OK'), ...(listed.length > 0 ? listed : [empty('Warning')])])]);
}
