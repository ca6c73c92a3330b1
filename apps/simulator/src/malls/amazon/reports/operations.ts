import { invalidInput, json, notFound } from '../answers.ts';
import { MARKETPLACE_ID } from '../catalog/attribute-shapes.ts';
import type { AmazonContext } from '../context.ts';
import { readJson } from '../listings/write.ts';
import type { Operation } from '../operation.ts';
import { lonePage } from '../paging.ts';
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
    const { items, next } = lonePage(query, clock, pageSizeOf, (filter) => found(filter, reports));
    return json(200, { reports: items, ...next });
  },
};

const pageSizeOf = (filter: URLSearchParams) => integerIn(filter, 'pageSize', PAGE_SIZE.standard, PAGE_SIZE.max);

function found(filter: URLSearchParams, reports: AmazonContext['reports']): Record<string, unknown>[] {
  const types = listOf(filter, 'reportTypes');
  if (types.length === 0) throw invalidInput("'reportTypes' or 'nextToken' is required.");
  const statuses = listOf(filter, 'processingStatuses');
  const since = timeOf(filter, 'createdSince') ?? 0;
  const until = timeOf(filter, 'createdUntil') ?? Number.POSITIVE_INFINITY;
  return reports
    .list()
    .filter(({ type, createdMs }) => types.includes(type) && createdMs >= since && createdMs <= until)
    .map((report) => reports.view(report))
    .filter((view) => statuses.length === 0 || statuses.includes(String(view.processingStatus)));
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
