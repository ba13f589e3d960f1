import type { PlainDate } from "@/lib/calendar/plain-date";

/** How one rating was given. What it says is not here, so that no suspicion can hang on it. */
export type Trace = {
  id: number;
  /** Whose rating it is: a member or a collective. */
  proposer: string;
  deviceHash: string | null;
  addressHash: string | null;
  givenOn: PlainDate;
  quick: boolean;
  /** The handling unit from whose own network it came. */
  unit: string | null;
};

/** So many proposers on one device, or on one address on one day (a hall or an office may share one), are many. */
const MANY = { device: 3, address: 5 };

/** The different proposers behind each key. */
function proposersBy(traces: readonly Trace[], keyOf: (trace: Trace) => string | null) {
  const found = new Map<string, Set<string>>();
  for (const trace of traces) {
    const key = keyOf(trace);
    if (key !== null) found.set(key, (found.get(key) ?? new Set()).add(trace.proposer));
  }
  return (trace: Trace) => found.get(keyOf(trace) ?? "")?.size ?? 0;
}

/**
 * What is worth a look, in words, by trace: hints and no proof. One's own device may rate all one's own cases.
 * Those without any are left out.
 */
export function suspicionsOf(traces: readonly Trace[]): Map<number, string[]> {
  const onDevice = proposersBy(traces, ({ deviceHash }) => deviceHash);
  const onAddress = proposersBy(traces, ({ addressHash, givenOn }) =>
    addressHash === null ? null : `${addressHash} ${givenOn}`,
  );
  const all = traces.map((trace) => {
    const [device, address] = [onDevice(trace), onAddress(trace)];
    const words = [
      device >= MANY.device ? `同一台设备交回了${device}位提案者的评价` : null,
      trace.unit ? `从承办单位${trace.unit}的网络交回` : null,
      address >= MANY.address ? `同一天从同一网络交回了${address}位提案者的评价` : null,
      trace.quick ? "打开后不到1分钟就交回" : null,
    ];
    return [trace.id, words.filter((one) => one !== null)] as const;
  });
  return new Map(all.filter(([, words]) => words.length > 0));
}
