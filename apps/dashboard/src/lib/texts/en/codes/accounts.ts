import type { Texts } from '../../ja/index.ts';

export const accountState: Texts['codes']['accountState'] = {
  checking: { title: 'Checking', help: 'Seeing whether the connection works.' },
  active: { title: 'Connected', help: 'Everything works.' },
  paused: { title: 'Paused', help: 'Nothing is sent until you resume.' },
  needs_reauthorization: { title: 'Reconnect', help: 'The mall refused the connection. Enter new credentials.' },
  unreachable: { title: 'No answer', help: 'The mall does not answer. Work goes on by itself as soon as it does.' },
};

const newKey = {
  title: 'The licence key has expired or is wrong',
  help: 'Issue a new licence key in the shop console under "WEB API service" and enter it here. Keys expire after 90 days.',
};

export const accountReason: Texts['codes']['accountReason'] = {
  invalid_grant: {
    title: 'The permission has expired or was withdrawn',
    help: 'Authorise the app once more in the console of the mall and enter the new refresh token. A changed password can end it as well.',
  },
  invalid_client: {
    title: 'The ID or the secret of the app is wrong',
    help: 'Check client ID and secret in the console of the app and enter them again.',
  },
  platform_invalid_client: {
    title: 'The ID or the secret of the app does not work',
    help: 'The secret may have expired (180 days). Issue a new one in the console of the app and enter it here.',
  },
  access_denied: {
    title: 'The mall does not allow access',
    help: 'Check that the app has the needed roles and that the seller account is active, then authorise it again.',
  },
  GA0001: newKey,
  'ES01-01': newKey,
  function_not_allowed: {
    title: 'A needed function is not allowed',
    help: 'Tick every needed function in the shop console under "WEB API service".',
  },
  AuthError: { title: 'The credentials are wrong', help: 'Check the credentials and enter them again.' },
  'px-04102': {
    title: 'The sign-in of the store has expired',
    help: 'The public key (1 year) or the 12-hour session has ended. Connect the store again.',
  },
  'px-04303': { title: 'The order API was not applied for', help: 'Apply for it in the console of the store.' },
  'px-04306': { title: 'The source address is not registered', help: 'Register the IP address in the console of the store.' },
  'px-04307': { title: 'The permission was withdrawn', help: 'Connect the store again and enter the new refresh token.' },
  'px-14303': { title: 'You are no staff of this store', help: 'Ask the manager of the store to add the ID as staff.' },
  'px-14304': { title: 'This store may not use the API', help: 'Check the contract of the store and its application for the API.' },
  'ed-00003': { title: 'The store account is wrong', help: 'Check the store account and enter it again.' },
  'ed-00004': { title: 'The store account was not found', help: 'Check the store account and enter it again.' },
  'ed-00005': { title: 'The store account has the wrong form', help: 'Check the store account and enter it again.' },
  http_401: { title: 'The credentials were refused', help: 'Check the credentials and enter them again.' },
  token_refused: { title: 'The permission was refused', help: 'Allow it on the mall once more and enter the new credentials.' },
  maintenance: { title: 'The mall is under maintenance', help: 'Work goes on by itself when it is over.' },
  maintenance_page: { title: 'The mall is under maintenance', help: 'Work goes on by itself when it is over.' },
  server_error: { title: 'The mall has a fault', help: 'Work goes on by itself when it is mended.' },
  timeout: { title: 'The mall answers late', help: 'Wait a moment and check the connection again.' },
  network_error: { title: 'The mall cannot be reached', help: 'Wait a moment and check the connection again.' },
  unknown: {
    title: 'The connection could not be checked ({{code}})',
    help: 'Check the credentials and try again. If it goes on, tell us the code.',
  },
  not_participating: {
    title: 'No shop on this mall',
    help: 'Check in the console of the mall that the seller account is active in Japan.',
  },
  listings_suspended: { title: 'Listing is suspended', help: 'Look up the reason in the console of the mall.' },
};

export const ability: Texts['codes']['ability'] = {
  marketplace: 'Shop on the Japanese mall',
  not_suspended: 'Listing not suspended',
  listings: 'Reading products',
  items: 'Reading pages',
  item_edit: 'Editing pages',
  inventory: 'Updating stock',
  images: 'Storing pictures',
  categories: 'Reading categories',
  store_categories: 'Categories in the shop',
};
