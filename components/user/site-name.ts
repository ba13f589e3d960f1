/** 临安市政协提案办理: the name beside the mark. */
export function siteName(office: { name: string }): string {
  return `${office.name}提案办理`;
}
