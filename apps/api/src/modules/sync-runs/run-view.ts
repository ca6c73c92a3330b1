import type { IntakeSelection, SyncRun, SyncRunDetail, SyncRunProgress } from '@narabe/contracts/api';
import type { RunProgress, RunRow } from '@narabe/db/queries';
import { wire } from '../../http/wire.ts';

export function runView(row: RunRow): SyncRun {
  const { selection: _selection, ...run } = row;
  return { ...wire(run), kind: run.kind as SyncRun['kind'] };
}

export function runProgressView(row: RunRow, progress: RunProgress): SyncRunProgress {
  const { id, state, phase, reason, finishedAt } = row;
  return { id, state, phase, reason, finishedAt: finishedAt?.toISOString() ?? null, ...progress };
}

export function runDetailView(row: RunRow, progress: RunProgress): SyncRunDetail {
  return { ...runView(row), ...runProgressView(row, progress), selection: row.selection as IntakeSelection };
}
