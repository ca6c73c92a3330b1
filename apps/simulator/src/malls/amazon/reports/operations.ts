import { invalidInput, json, notFound } from '../answers.ts';
import { MARKETPLACE_ID } from '../catalog/attribute-shapes.ts';
import type { AmazonContext } from '../context.ts';
import { readJson } from '../listings/write.ts';
import type { Operation } from '../operation.ts';
import { pageOf } from '../paging.ts';
import { integerIn, listOf, timeOf } from '../query.ts';
import { isKnownReport } from './contents.ts';
import type { Report } from './reports.ts';

const BASE = '/reports/2021-06-30';
const PAGE_SIZE = { standard: 10, max: 100 };

const createReport: Operation = {
  name: 'createReport',
  method: 'POST',
  path: `${BASE}/reports`,
  handle: (request, { reports }) => {
    const { reportType, marketplaceIds } = readJson(request);
    if (typeof reportType !== 'string') throw invalidInput('Missing required field: reportType');
    if (!Array.isArray(marketplaceIds) || marketplaceIds.length === 0) throw invalidInput('Missing required field: marketplaceIds');
    if (!marketplaceIds.every((id) => id === MARKETPLACE_ID)) throw invalidInput('Invalid marketplaceIds.');
    if (!isKnownReport(reportType)) throw invalidInput(`Report type ${reportType} is not supported for this seller.`);
    return json(202, { reportId: reports.create(reportType).id });
  },
};

const getReport: Operation = {
  name: 'getReport',
  method: 'GET',
  path: `${BASE}/reports/:reportId`,
  handle: ({ params }, context) => json(200, context.reports.view(existing(params.reportId, context))),
};

const cancelReport: Operation = {
  name: 'cancelReport',
  method: 'DELETE',
  path: `${BASE}/reports/:reportId`,
  handle: ({ params }, context) => {
    if (!context.reports.cancel(existing(params.reportId, context))) throw invalidInput('Only reports in the queue can be cancelled.');
    return json(200, {});
  },
};

const getReports: Operation = {
  name: 'getReports',
  method: 'GET',
  path: `${BASE}/reports`,
  handle: ({ query }, { reports, clock }) => {
    const known = query.has('nextToken') ? filterOfToken(query) : query;
    const types = listOf(known, 'reportTypes');
    if (types.length === 0) throw invalidInput("'reportTypes' or 'nextToken' is required.");
    const statuses = listOf(known, 'processingStatuses');
    const since = timeOf(known, 'createdSince') ?? 0;
    const until = timeOf(known, 'createdUntil') ?? Number.POSITIVE_INFINITY;
    const found = reports.list().filter(({ type, createdMs }) => types.includes(type) && createdMs >= since && createdMs <= until);
    const views = found
      .map((report) => reports.view(report))
      .filter((view) => statuses.length === 0 || statuses.includes(String(view.processingStatus)));
    const paging = new URLSearchParams(known);
    const inner = query.get('nextToken')?.split('~')[1];
    if (inner) paging.set('nextToken', inner);
    const { items, pagination } = pageOf(views, {
      query: paging,
      pageSize: integerIn(known, 'pageSize', PAGE_SIZE.standard, PAGE_SIZE.max),
      clock,
      tokenName: 'nextToken',
    });
    const next = pagination.nextToken ? { nextToken: `${Buffer.from(String(known)).toString('base64url')}~${pagination.nextToken}` } : {};
    return json(200, { reports: items, ...next });
  },
};

/** This token stands alone: it carries the filter itself (fact sheet section 6). */
function filterOfToken(query: URLSearchParams): URLSearchParams {
  if ([...query.keys()].length > 1) throw invalidInput("'nextToken' must be sent alone.");
  return new URLSearchParams(Buffer.from(query.get('nextToken')?.split('~')[0] ?? '', 'base64url').toString('utf8'));
}

const getReportDocument: Operation = {
  name: 'getReportDocument',
  method: 'GET',
  path: `${BASE}/documents/:reportDocumentId`,
  handle: ({ params, baseUrl }, { documents, reports }) => {
    const id = params.reportDocumentId ?? '';
    if (!documents.get(id)) throw notFound(`Report document ${id} not found.`);
    const compression = reports.isGzip(id) ? { compressionAlgorithm: 'GZIP' } : {};
    return json(200, { reportDocumentId: id, url: documents.downloadUrl(id, baseUrl), ...compression });
  },
};

function existing(id = '', { reports }: AmazonContext): Report {
  const report = reports.get(id);
  if (!report) throw notFound(`Report ${id} not found.`);
  return report;
}

export const reportsOperations: readonly Operation[] = [createReport, getReport, cancelReport, getReports, getReportDocument];
