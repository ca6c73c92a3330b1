import { seededRandom } from './random.ts';

export const FAULT_KINDS = [
  'throttle',
  'server_error',
  'unavailable',
  'timeout_before',
  'timeout_after',
  'malformed',
  'maintenance',
  'revoked_access',
  'revoked_grant',
  'expired_access',
  'slow',
] as const;
export type FaultKind = (typeof FAULT_KINDS)[number];

/** Faults which change a mall's credentials at once, and hold until removed, instead of meeting requests. */
export const REVOCATIONS = { revoked_access: 'access', revoked_grant: 'grant', expired_access: 'expired' } as const;

export interface FaultSpec {
  readonly mall: string;
  /** None = every endpoint of the mall. */
  readonly endpoint?: string;
  readonly kind: FaultKind;
  /** How often it fires at most; none = until removed. */
  readonly times?: number;
  /** Chance per matching request, default 1. */
  readonly probability?: number;
  readonly seed?: number;
  /** Time-outs: how long the connection stays open (default 60,000); slow: the delay (default 2,000). */
  readonly delayMs?: number;
}

export interface Fault extends FaultSpec {
  readonly id: string;
  fired: number;
}

interface ActiveFault {
  readonly fault: Fault;
  readonly random: () => number;
}

/** Planned misbehaviour. The first fault that matches and wins its draw meets the request. */
export class Faults {
  readonly #active = new Map<string, ActiveFault>();
  #lastId = 0;

  add(spec: FaultSpec): Fault {
    this.#lastId += 1;
    const fault: Fault = { ...spec, id: String(this.#lastId), fired: 0 };
    this.#active.set(fault.id, { fault, random: seededRandom(spec.seed ?? this.#lastId) });
    return fault;
  }

  /** Includes faults which have fired as often as they may. */
  list(): Fault[] {
    return [...this.#active.values()].map(({ fault }) => ({ ...fault }));
  }

  remove(id: string): Fault | undefined {
    const found = this.#active.get(id);
    this.#active.delete(id);
    return found?.fault;
  }

  /** The fault which meets this request now; it counts as fired. */
  strike(mall: string, endpoint: string): Fault | undefined {
    if (this.#active.size === 0) return undefined;
    for (const { fault, random } of this.#active.values()) {
      if (fault.mall !== mall || (fault.endpoint !== undefined && fault.endpoint !== endpoint) || fault.kind in REVOCATIONS) continue;
      if (fault.fired >= (fault.times ?? Number.POSITIVE_INFINITY)) continue;
      if (fault.probability !== undefined && random() >= fault.probability) continue;
      fault.fired += 1;
      return fault;
    }
    return undefined;
  }
}
