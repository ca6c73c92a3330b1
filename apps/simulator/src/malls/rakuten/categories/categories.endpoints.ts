import type { Endpoint, SimRequest, SimResponse } from '../../../kernel/mall.ts';
import { errorAnswer, jsonAnswer, noContent, oneError } from '../gateway/answers.ts';
import { endpointsOf } from '../gateway/endpoint.ts';
import { readJsonBody } from '../gateway/json-body.ts';
import { Report } from '../gateway/report.ts';
import { jstIso } from '../gateway/time.ts';
import { asArray, asString, field, type JsonObject } from '../json.ts';
import type { Check } from '../shape/shape.ts';
import type { RakutenShop } from '../shop/shop.ts';
import { changedCategoryShape, mappingShape, newCategoryShape } from './category-shape.ts';
import { checkTree } from './tree.ts';

const ROOT = '/es/2.0/categories';
const MAPPING = `${ROOT}/item-mappings/manage-numbers/:manageNumber`;
const CATEGORY = `${ROOT}/shop-categories/category-ids/:categoryId`;
const TREE = `${ROOT}/shop-category-trees/category-set-ids/:categorySetId`;
/** The one set of a shop that uses no category sets. */
const ONLY_SET = '0';

/** CategoryAPI 2.0: the shop's own categories (sheet section 5). */
export function categoryEndpoints(shop: RakutenShop): Endpoint[] {
  const define = endpointsOf(shop, { prefix: 'category', apiFunction: 'categories', bucket: 'categories' });
  return [
    define('item-mappings.get', 'GET', MAPPING, getMapping),
    define('item-mappings.upsert', 'PUT', MAPPING, putMapping),
    define('item-mappings.delete', 'DELETE', MAPPING, deleteMapping),
    define('shop-categories.insert', 'POST', `${ROOT}/shop-categories`, addCategory),
    define('shop-categories.get', 'GET', CATEGORY, getCategory),
    define('shop-categories.update', 'PUT', CATEGORY, putCategory),
    define('category-trees.get', 'GET', TREE, getTree),
    define('category-trees.upsert', 'PUT', TREE, putTree),
    define('category-set-lists.get', 'GET', `${ROOT}/shop-category-set-lists`, () =>
      jsonAnswer(200, { categorySets: [{ categorySetId: ONLY_SET, title: '' }] }),
    ),
  ];
}

const notFound = (what: string): SimResponse => oneError(404, 'GE0014', `Not found for inputs; ${what}`);

function readChecked(
  shop: RakutenShop,
  request: SimRequest,
  shape: Check,
): { body: JsonObject; report: Report } | { refusal: SimResponse } {
  const read = readJsonBody(request);
  if ('refusal' in read) return read;
  const report = new Report();
  shape(read.body, '', { report, characters: shop.switches.characters });
  return { body: read.body, report };
}

function getMapping(shop: RakutenShop, { params }: SimRequest): SimResponse {
  const manageNumber = params.manageNumber ?? '';
  const mapping = shop.categories.mapping(manageNumber);
  if (!mapping) return notFound(`manageNumber=${manageNumber}`);
  const { categoryIds, mainPluralCategoryId } = mapping;
  return jsonAnswer(200, { categoryIds, ...(mainPluralCategoryId ? { mainPluralCategoryId } : {}) });
}

/** An unknown item is no error; an unknown category is IE0106, which the sheet names without its meaning. */
function putMapping(shop: RakutenShop, request: SimRequest): SimResponse {
  const read = readChecked(shop, request, mappingShape);
  if ('refusal' in read) return read.refusal;
  const { body, report } = read;
  const ids = asArray(field(body, 'categoryIds')).map((id) => asString(id) ?? '');
  for (const [index, id] of ids.entries()) {
    if (ids.indexOf(id) < index) report.add('IE0104', `categoryIds[${index}]`, `Duplicate categoryId in categoryIds: ${id}.`);
    else if (!shop.categories.category(id)) report.add('IE0106', `categoryIds[${index}]`, `Category data does not exist: ${id}.`);
  }
  const main = asString(field(body, 'mainPluralCategoryId'));
  if (main !== null && !ids.includes(main))
    report.add('IE0182', 'mainPluralCategoryId', 'mainPluralCategoryId must be one of categoryIds.');
  if (!report.isClean) return errorAnswer(400, report.errors);
  shop.categories.map(request.params.manageNumber ?? '', ids, main);
  return noContent;
}

function deleteMapping(shop: RakutenShop, { params }: SimRequest): SimResponse {
  const manageNumber = params.manageNumber ?? '';
  return shop.categories.unmap(manageNumber) ? noContent : notFound(`manageNumber=${manageNumber}`);
}

function addCategory(shop: RakutenShop, request: SimRequest): SimResponse {
  const read = readChecked(shop, request, newCategoryShape);
  if ('refusal' in read) return read.refusal;
  const { categorySetId, ...category } = read.body;
  if (read.report.isClean && categorySetId !== ONLY_SET) read.report.add('IE0107', 'categorySetId', 'CategorySet data does not exist.');
  if (!read.report.isClean) return errorAnswer(400, read.report.errors);
  return jsonAnswer(201, { categoryId: shop.categories.addCategory(category) });
}

function getCategory(shop: RakutenShop, { params }: SimRequest): SimResponse {
  const category = shop.categories.category(params.categoryId ?? '');
  if (!category) return notFound(`categoryId=${params.categoryId}`);
  const { categoryId, body, createdAt, updatedAt } = category;
  return jsonAnswer(200, { categoryId, ...body, created: jstIso(createdAt), updated: jstIso(updatedAt) });
}

function putCategory(shop: RakutenShop, request: SimRequest): SimResponse {
  const category = shop.categories.category(request.params.categoryId ?? '');
  const read = readChecked(shop, request, changedCategoryShape);
  if ('refusal' in read) return read.refusal;
  if (!category) return notFound(`categoryId=${request.params.categoryId}`);
  if (!read.report.isClean) return errorAnswer(400, read.report.errors);
  shop.categories.updateCategory(category, read.body);
  return noContent;
}

function getTree(shop: RakutenShop, { params }: SimRequest): SimResponse {
  if (params.categorySetId !== ONLY_SET) return notFound(`categorySetId=${params.categorySetId}`);
  return jsonAnswer(200, { categorySetId: ONLY_SET, rootNode: shop.categories.trees.get(ONLY_SET) ?? { children: [] } });
}

function putTree(shop: RakutenShop, request: SimRequest): SimResponse {
  const read = readJsonBody(request);
  if ('refusal' in read) return read.refusal;
  if (request.params.categorySetId !== ONLY_SET) return notFound(`categorySetId=${request.params.categorySetId}`);
  const report = new Report();
  const { rootNode } = read.body;
  if (typeof rootNode !== 'object' || rootNode === null || Array.isArray(rootNode))
    report.add('IE0001', 'rootNode', 'rootNode is mandatory.');
  checkTree(rootNode, (id) => shop.categories.category(id) !== undefined, report);
  if (!report.isClean) return errorAnswer(400, report.errors);
  shop.categories.trees.set(ONLY_SET, rootNode as JsonObject);
  return noContent;
}
