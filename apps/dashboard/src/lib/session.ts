import type { Me, Role } from '@narabe/contracts/api';
import { createContext, useContext } from 'react';

const RANK: Readonly<Record<Role, number>> = { viewer: 1, operator: 2, admin: 3, owner: 4 };

export const SessionContext = createContext<Me | null>(null);

/** Who is signed in; only below the signed-in shell. */
export function useSession(): { me: Me; role: Role; can: (needed: Role) => boolean } {
  const me = useContext(SessionContext);
  if (!me) throw new Error('useSession outside of the signed-in shell');
  const role = me.sellers.find((seller) => seller.id === me.activeSellerId)?.role ?? 'viewer';
  return { me, role, can: (needed) => RANK[role] >= RANK[needed] };
}
