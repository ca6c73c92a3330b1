export { AccountLines } from './account-lines.tsx';
export { AccountList } from './account-list.tsx';
export { accountsQuery } from './api/list-accounts.ts';
export { channelsQuery } from './api/list-channels.ts';
export { ConnectMenu } from './connect-menu.tsx';
export { PracticeButton } from './practice-button.tsx';
export { useMallLabels } from './use-mall-labels.ts';
export { useShopNames } from './use-shop-names.ts';
