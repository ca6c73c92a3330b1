import { Anchor, type AnchorProps, Button, type ButtonProps, NavLink, type NavLinkProps } from '@mantine/core';
import { createLink } from '@tanstack/react-router';
import type { AnchorHTMLAttributes, Ref } from 'react';

type LinkAttributes = Omit<AnchorHTMLAttributes<HTMLAnchorElement>, 'style' | 'color' | 'children'>;
type Reffed = { readonly ref?: Ref<HTMLAnchorElement> };

// The library's components take any tag; the router wants to know which one it gets.
const anchor = (props: AnchorProps & LinkAttributes & Reffed) => <Anchor component="a" {...props} />;
const button = (props: ButtonProps & LinkAttributes & Reffed) => <Button component="a" {...props} />;
const navLink = (props: NavLinkProps & LinkAttributes & Reffed) => <NavLink component="a" {...props} />;

/** Links inside the app that look like the library's parts. */
export const LinkAnchor = createLink(anchor);
export const LinkButton = createLink(button);
export const LinkNav = createLink(navLink);
