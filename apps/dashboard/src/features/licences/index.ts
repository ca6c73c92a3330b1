export { licencesQuery } from './api/list-licences.ts';
export { LicenceButton } from './licence-button.tsx';
export { LicenceCards } from './licence-cards.tsx';
