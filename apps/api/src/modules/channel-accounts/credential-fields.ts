import type { FieldProblem } from '@narabe/contracts/api';
import { type MallProfile, mallProfiles } from '@narabe/core/mapping';
import { ProblemError } from '../../http/problem.ts';

/** Shorter secrets give no hint: four characters of them would be too many. */
const MIN_LENGTH_FOR_HINT = 12;
const HINT_LENGTH = 4;

/** By what a person recognises a credential without learning it. */
export const hintOf = (value: string): string => (value.length >= MIN_LENGTH_FOR_HINT ? value.slice(-HINT_LENGTH) : '');

/** @throws ProblemError 400 `validation_failed` when no such mall is known */
export function knownProfile(channel: string): MallProfile {
  const profile = mallProfiles.find((each) => each.channel === channel);
  if (!profile) throw refused([{ field: 'channel', code: 'unknown_channel', message: 'no such mall' }]);
  return profile;
}

/** Checks names only; whether the values are right is the mall's to say. `whole`: none may be missing. */
export function checkFields(profile: MallProfile, given: Readonly<Record<string, string>>, whole: boolean): void {
  const names = profile.credentialFields.map((field) => field.name);
  const unknown = Object.keys(given).filter((name) => !names.includes(name));
  const missing = whole ? names.filter((name) => !given[name]) : [];
  const errors = [
    ...unknown.map((name) => ({ field: `credentials.${name}`, code: 'unknown_field', message: 'the mall asks for no such credential' })),
    ...missing.map((name) => ({ field: `credentials.${name}`, code: 'missing', message: 'the mall needs it' })),
  ];
  if (errors.length > 0) throw refused(errors);
}

const refused = (errors: FieldProblem[]) => new ProblemError(400, 'validation_failed', { errors });
