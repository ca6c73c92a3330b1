import { type INestApplication, RequestMethod } from '@nestjs/common';
import { ModulesContainer } from '@nestjs/core';
import { ACCESS } from './access.ts';

/** How Nest itself marks a method that answers requests. */
const METHOD = 'method';

/** Refuses to start when a route names no access: forgetting it must not be found out by a stranger. */
export function requireAccessOnEveryRoute(app: INestApplication): void {
  const open: string[] = [];
  for (const module of app.get(ModulesContainer).values()) {
    for (const { metatype } of module.controllers.values()) {
      if (typeof metatype !== 'function') continue;
      for (const [name, property] of Object.entries(Object.getOwnPropertyDescriptors(metatype.prototype))) {
        const handler: unknown = property.value;
        if (typeof handler !== 'function' || Reflect.getMetadata(METHOD, handler) === undefined) continue;
        if (!Reflect.hasMetadata(ACCESS, handler) && !Reflect.hasMetadata(ACCESS, metatype)) {
          open.push(`${RequestMethod[Reflect.getMetadata(METHOD, handler)]} ${metatype.name}.${name}`);
        }
      }
    }
  }
  if (open.length > 0) throw new Error(`routes without @Allow: ${open.join(', ')}`);
}
