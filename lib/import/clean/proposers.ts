import type { CreationCollector } from "../creations";
import {
  type Directory,
  type DirectoryMember,
  memberText,
  NearWords,
  WordIndex,
} from "../directory";
import type { ProposerRef } from "../result";
import { type Cleaned, certain, uncertain } from "./cleaned";
import { foldText, withoutBlanks } from "./fold";

/** A proposer told for certain, and the text that the register writes for it. */
export interface Told {
  readonly ref: ProposerRef;
  readonly text: string;
}

/** Tells members and collectives by what a sheet calls them. */
export class ProposerTeller {
  private readonly members = new Map<string, DirectoryMember[]>();
  private readonly collectives = new WordIndex<{
    readonly id: number | null;
    readonly name: string;
  }>();
  private readonly nearMembers: NearWords;
  private readonly nearCollectives: NearWords;
  private nextCreatedId = -1;

  constructor(
    directory: Directory,
    private readonly creations: CreationCollector | null,
  ) {
    this.nearMembers = new NearWords(directory.members.map(({ name }) => name));
    this.nearCollectives = new NearWords(directory.collectives.map(({ name }) => name));
    for (const member of directory.members) this.addMember(member);
    for (const collective of directory.collectives)
      this.collectives.add(collective.name, collective);
  }

  /**
   * Must be told all lead proposers with their sectors before any name is asked for: a co-signer's name then
   * means the member that another row creates with a sector, whichever row comes first.
   */
  announce(name: string, sector: string): void {
    if (!this.creations || this.directoryHas(name)) return;
    const known = this.members.get(name) ?? [];
    if (!known.some((member) => member.sector === sector)) this.createMember(name, sector);
  }

  isCollective(word: string): boolean {
    return this.collectives.get(word).length > 0;
  }

  isMember(name: string): boolean {
    return this.members.has(name);
  }

  collective(word: string): Cleaned<Told> {
    const [found] = this.collectives.get(word);
    const name = found?.name ?? this.createCollective(word);
    if (name === null) {
      return uncertain(
        `「${word}」不在集体提案者名录中${this.nearCollectives.perhaps(word)}；请改为名录中的名称，或先在名录中增加`,
      );
    }
    const changed =
      foldText(name) === foldText(word) && name !== word && "集体名称的空格、全角半角字符已统一";
    return certain(
      { ref: { kind: "collective", id: found?.id ?? null, name }, text: name },
      changed,
    );
  }

  /** `sector` is what the row's 界别 says of this person; null for co-signers. 张三（教育） tells namesakes apart. */
  member(word: string, sector: string | null): Cleaned<Told> {
    const [, name = word, mark = null] = /^(.+?)[(（](.+)[)）]$/.exec(withoutBlanks(word)) ?? [];
    const namesakes = this.members.get(name) ?? [];
    const fits =
      mark === null ? namesakes : namesakes.filter((m) => m.sector === mark || m.employer === mark);
    const chosen =
      fits.length > 1 && sector !== null ? fits.filter((m) => m.sector === sector) : fits;
    const [member] = chosen;
    if (chosen.length === 1) return certain(this.told(member!));
    if (namesakes.length > 1)
      return uncertain(
        `「${name}」有 ${namesakes.length} 位委员：${namesakes.map(describe).join("、")}；请写成「姓名（界别）」`,
      );
    if (namesakes.length === 1)
      return uncertain(
        `委员名录中的「${name}」是${describe(namesakes[0]!)}，与「${word}」不符；请核对后改正`,
      );
    if (this.creations && /\p{L}/u.test(name))
      return certain(this.told(this.createMember(name, mark ?? sector)));
    return uncertain(
      `「${name}」不在委员名录中${this.nearMembers.perhaps(name)}；请改为名录中的姓名，或先在名录中增加该委员`,
    );
  }

  private told(member: DirectoryMember): Told {
    const { id, name, sector } = member;
    return {
      ref: { kind: "member", id: id < 0 ? null : id, name, sector },
      text: memberText(member, this.members.get(name) ?? []),
    };
  }

  private directoryHas(name: string): boolean {
    return (this.members.get(name) ?? []).some(({ id }) => id >= 0);
  }

  private createMember(name: string, sector: string | null): DirectoryMember {
    const member = { id: this.nextCreatedId--, name, sector };
    this.creations!.addMember(name, sector);
    this.addMember(member);
    return member;
  }

  private createCollective(word: string): string | null {
    if (!this.creations || !/\p{L}/u.test(word)) return null;
    const name = this.creations.add("collectives", withoutBlanks(word));
    this.collectives.add(name, { id: null, name });
    return name;
  }

  private addMember(member: DirectoryMember): void {
    const namesakes = this.members.get(member.name);
    if (namesakes) namesakes.push(member);
    else this.members.set(member.name, [member]);
  }
}

function describe({ name, sector, employer }: DirectoryMember): string {
  return `${name}（${[sector ?? "界别不详", employer].filter(Boolean).join("，")}）`;
}

/** Whether a name that no directory knows is that of a collective, by its ending. */
export function looksCollective(name: string): boolean {
  return (
    name.length >= 3 &&
    /(委员会|工委|支部|总支|支社|小组|联合会|联谊会|协会|工会|妇联|共青团|界|界别|党派|党组|总会)$/.test(
      name,
    )
  );
}
