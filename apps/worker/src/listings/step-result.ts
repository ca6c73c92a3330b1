import type { ConnectorError, MallIssue } from '@narabe/core/channel';
import type { StepResult } from '@narabe/core/listing';

/** What a failed call means for the page it was about. Quota and dead keys never get here: they are nobody's fault. */
export function resultOf(error: ConnectorError): StepResult {
  switch (error.kind) {
    case 'rejected':
      return { kind: 'rejected', reason: error.code };
    case 'unknown_outcome':
      return { kind: 'unknown' };
    case 'bug':
      return { kind: 'rejected', reason: 'internal_error' };
    default:
      return { kind: 'again' };
  }
}

export function mallIssuesOf(error: ConnectorError): readonly MallIssue[] {
  return error.details.issues ?? [{ code: error.code, message: '', path: null }];
}
