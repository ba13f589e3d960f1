export const ROOT: string;
export const QUIET: string;
export function install(): Promise<void>;
export function typescript(file: string, args?: string[]): string[];
export function typescriptEnvironment(more?: Record<string, string>): NodeJS.ProcessEnv;
export function handOver(
  file: string,
  args?: string[],
  more?: Record<string, string>,
): Promise<number>;
