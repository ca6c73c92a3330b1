import type { QueryClient } from '@tanstack/react-query';
import { createRootRouteWithContext, createRoute, createRouter, lazyRouteComponent, redirect } from '@tanstack/react-router';
import { meQuery } from '../features/auth/index.ts';
import { Crash } from './routes/crash.tsx';
import { NotFound } from './routes/not-found.tsx';
import { listingsSearch, productsSearch, runSearch, runsSearch, signInSearch } from './search.ts';

const root = createRootRouteWithContext<{ queryClient: QueryClient }>()({ notFoundComponent: NotFound, errorComponent: Crash });

const signIn = createRoute({
  getParentRoute: () => root,
  path: '/sign-in',
  validateSearch: signInSearch,
  component: lazyRouteComponent(() => import('./routes/sign-in.tsx'), 'SignInPage'),
});

const signedIn = createRoute({
  getParentRoute: () => root,
  id: 'in',
  beforeLoad: async ({ context, location }) => {
    const me = await context.queryClient.ensureQueryData(meQuery());
    if (!me) throw redirect({ to: '/sign-in', search: { from: location.href } });
  },
  component: lazyRouteComponent(() => import('./shell/shell.tsx'), 'Shell'),
});

const home = createRoute({
  getParentRoute: () => signedIn,
  path: '/',
  component: lazyRouteComponent(() => import('./routes/home.tsx'), 'HomePage'),
});
const shops = createRoute({
  getParentRoute: () => signedIn,
  path: '/shops',
  component: lazyRouteComponent(() => import('./routes/shops.tsx'), 'ShopsPage'),
});
const copy = createRoute({
  getParentRoute: () => signedIn,
  path: '/copy',
  component: lazyRouteComponent(() => import('./routes/copy.tsx'), 'CopyPage'),
});
const runs = createRoute({
  getParentRoute: () => signedIn,
  path: '/runs',
  validateSearch: runsSearch,
  component: lazyRouteComponent(() => import('./routes/runs.tsx'), 'RunsPage'),
});
const run = createRoute({
  getParentRoute: () => signedIn,
  path: '/runs/$runId',
  validateSearch: runSearch,
  component: lazyRouteComponent(() => import('./routes/run.tsx'), 'RunPage'),
});

const products = createRoute({
  getParentRoute: () => signedIn,
  path: '/products',
  validateSearch: productsSearch,
  component: lazyRouteComponent(() => import('./routes/products.tsx'), 'ProductsPage'),
});
const product = createRoute({
  getParentRoute: () => signedIn,
  path: '/products/$productId',
  component: lazyRouteComponent(() => import('./routes/product.tsx'), 'ProductPage'),
});
const listings = createRoute({
  getParentRoute: () => signedIn,
  path: '/listings',
  validateSearch: listingsSearch,
  component: lazyRouteComponent(() => import('./routes/listings.tsx'), 'ListingsPage'),
});
const listing = createRoute({
  getParentRoute: () => signedIn,
  path: '/listings/$listingId',
  component: lazyRouteComponent(() => import('./routes/listing.tsx'), 'ListingPage'),
});
const prices = createRoute({
  getParentRoute: () => signedIn,
  path: '/settings/prices',
  component: lazyRouteComponent(() => import('./routes/settings-prices.tsx'), 'PricesPage'),
});
const words = createRoute({
  getParentRoute: () => signedIn,
  path: '/settings/words',
  component: lazyRouteComponent(() => import('./routes/settings-words.tsx'), 'WordsPage'),
});
const categories = createRoute({
  getParentRoute: () => signedIn,
  path: '/settings/categories',
  component: lazyRouteComponent(() => import('./routes/settings-categories.tsx'), 'CategoriesPage'),
});
const licences = createRoute({
  getParentRoute: () => signedIn,
  path: '/settings/licences',
  component: lazyRouteComponent(() => import('./routes/settings-licences.tsx'), 'LicencesPage'),
});

export function createAppRouter(queryClient: QueryClient) {
  return createRouter({
    routeTree: root.addChildren([
      signIn,
      signedIn.addChildren([home, shops, copy, runs, run, products, product, listings, listing, prices, words, categories, licences]),
    ]),
    context: { queryClient },
    defaultPreload: 'intent',
    defaultPreloadStaleTime: 0,
    scrollRestoration: true,
    defaultErrorComponent: Crash,
    defaultNotFoundComponent: NotFound,
  });
}
