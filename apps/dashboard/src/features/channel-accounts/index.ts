export { AccountList } from './account-list.tsx';
export { AccountStateBadge } from './account-state-badge.tsx';
export { AccountTrouble } from './account-trouble.tsx';
export { accountsQuery } from './api/list-accounts.ts';
export { channelsQuery } from './api/list-channels.ts';
export { ConnectMenu } from './connect-menu.tsx';
export { PracticeButton } from './practice-button.tsx';
export { useShopNames } from './use-shop-names.ts';
