export { useChooseSeller } from './api/choose-seller.ts';
export { meQuery } from './api/get-me.ts';
export { useSignOut } from './api/sign-out.ts';
export { SignInForm } from './sign-in-form.tsx';
