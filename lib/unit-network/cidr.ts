import { BlockList, isIP } from "node:net";

/** The widest range that is a unit's own: a wider one would be half the province. */
const LEAST_BITS = { 4: 8, 6: 32 } as const;

/** ::ffff:10.1.2.3 is 10.1.2.3. */
const plainAddress = (address: string) => address.replace(/^::ffff:(?=\d+\.)/i, "");

function partsOf(cidr: string): { network: string; bits: number; version: 4 | 6 } | null {
  const [network = "", length, ...more] = plainAddress(cidr).split("/");
  const version = isIP(network);
  if ((version !== 4 && version !== 6) || more.length > 0) return null;
  const most = version === 4 ? 32 : 128;
  if (length !== undefined && !/^\d{1,3}$/.test(length)) return null;
  const bits = length === undefined ? most : Number(length);
  return bits >= LEAST_BITS[version] && bits <= most ? { network, bits, version } : null;
}

/** Ranges as people list them, one a line or with commas: those that are one, as 10.1.2.0/24, and what is none. */
export function readNetworks(text: string): { networks: string[]; wrong: string[] } {
  const typed = text
    .normalize("NFKC")
    .split(/[\s,;、，；]+/)
    .filter(Boolean);
  const networks = typed.flatMap((one) => {
    const parts = partsOf(one);
    return parts ? `${parts.network.toLowerCase()}/${parts.bits}` : [];
  });
  return { networks: [...new Set(networks)], wrong: typed.filter((one) => !partsOf(one)) };
}

/** Does the address lie in one of these ranges? What is no address lies in none. */
export function liesIn(address: string, networks: readonly string[]): boolean {
  const plain = plainAddress(address);
  const version = isIP(plain);
  if (version === 0) return false;
  const list = new BlockList();
  for (const cidr of networks) {
    const parts = partsOf(cidr);
    if (parts) list.addSubnet(parts.network, parts.bits, parts.version === 4 ? "ipv4" : "ipv6");
  }
  return list.check(plain, version === 4 ? "ipv4" : "ipv6");
}
