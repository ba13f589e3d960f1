/** 138****1234; a number too short to leave anything hidden is hidden whole. */
export function maskNumber(number: string): string {
  return number.length >= 11 ? `${number.slice(0, 3)}****${number.slice(-4)}` : "****";
}

/** a***@b.cn */
export function maskEmail(address: string): string {
  const at = address.lastIndexOf("@");
  return at > 0 ? `${address.slice(0, 1)}***${address.slice(at)}` : "***";
}
