export function say(chinese: string, english: string): void;
export function step<T>(chinese: string, english: string, act: () => T | Promise<T>): Promise<T>;
export class Stop extends Error {
  constructor(chinese: string, english: string);
}
export function explain(error: unknown): number;
