import { asString } from '../../json.ts';
import { findGenre, isMergedGenre } from '../../navigation/genre-tree.ts';
import type { Rule } from './rule.ts';

/** Genre must be a leaf that takes items and that this shop may use (IE0212, IE0146, IE0274, IE0185, IE0199, IE0230). */
export const genreRules: Rule = ({ item, previous, manageNumber, report, shop }) => {
  const genreId = asString(item.genreId);
  if (genreId === null) return;
  if (!/^\d+$/.test(genreId)) return report.add('IE0212', 'genreId', 'Only integer number can be set in genreId.');
  if (isMergedGenre(Number(genreId)))
    return report.add('IE0274', 'genreId', 'The genreId is merged genre and already expired, cannot register it to an item.');
  const genre = /^\d{6}$/.test(genreId) ? findGenre(Number(genreId)) : undefined;
  if (!genre?.registrable) return report.add('IE0146', 'genreId', 'Failed to get the genre info.');
  const { permissions } = shop.switches;
  if (genre.permission === 'medicine' && !permissions.medicine)
    report.add('IE0199', 'genreId', 'genreId cannot be medicine genre, because this shop does not apply medicine permission.');
  // The sheet gives IE0185 for adult goods; alcohol is treated alike because no code of its own was seen.
  if (genre.permission === 'alcohol' && !permissions.alcohol)
    report.add('IE0185', 'genreId', 'The merchant can not register alcohol item.');
  if (genre.permission === 'adult' && !permissions.adult) report.add('IE0185', 'genreId', 'The merchant can not register adult item.');
  if (genre.permission !== 'medicine' && item.precautions)
    report.add('IE0128', 'precautions', 'precautions is not required if genreId does not belong to medicine.');
  if (previous && previous.genreId !== genreId && shop.items.fixedByRakuten.has(manageNumber))
    report.add('IE0230', 'genreId', "Cannot update genreId, since it's fixed.");
};
