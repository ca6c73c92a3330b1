import type { Texts } from '../../ja/index.ts';
import { ability, accountReason, accountState } from './accounts.ts';
import { barcodeReason, fix, imageReason, issue, mallRefusal } from './issues.ts';
import { itemReason, runReason } from './items.ts';
import { fieldProblem, problem } from './problems.ts';

export const codes: Texts['codes'] = {
  problem,
  fieldProblem,
  issue,
  mallRefusal,
  fix,
  barcodeReason,
  imageReason,
  accountState,
  accountReason,
  ability,
  itemReason,
  runReason,
};
