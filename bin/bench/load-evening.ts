import { setTimeout as pause } from "node:timers/promises";
import type { Expected, Filled, Person } from "@/bin/bench/load-people";
import { formOf, Stopwatch, Visitor } from "@/bin/bench/load-visitor";
import { paths } from "@/lib/paths";

const SAVES = 8;
/** One in so many acts is sent twice at once, as by an impatient finger or a lost answer. */
const TWICE = 20;

/** The `at`th of so many equal parts of a part. */
function partOf([from, to]: readonly [number, number], at: number, parts: number) {
  const one = (to - from) / parts;
  return [from + at * one, from + (at + 1) * one] as const;
}

/** The built site's numbers of the two actions that pages call by themselves. */
export type Actions = { keep: string; similar: string };

/**
 * When what is done, as parts of the evening: each act at a moment of its own within its part. A co-signer signs at some
 * moment from the invitation on; nobody writes on after inviting, for who has signed would be asked again.
 */
const SIGNING_IN = [0, 0.15] as const;
const WRITING = [0.15, 0.45] as const;
const INVITING = [0.45, 0.75] as const;
const HANDING_IN = [0.75, 0.97] as const;

/** What all do on the evening before the cut-off, each at moments of their own. */
export class Evening {
  readonly watch = new Stopwatch();
  readonly expected: Expected[] = [];
  private readonly begun = Date.now();
  private readonly visitors = new Map<number, Promise<Visitor>>();
  /** what went wrong on the way, a sentence each */
  readonly troubles: string[] = [];
  private acts = 0;

  constructor(
    private readonly site: string,
    private readonly filled: Filled,
    private readonly actions: Actions,
    private readonly ms: number,
  ) {}

  /** Waits for a moment within a part of the evening; both from 0 to 1, and never before now. */
  private async between(from: number, to: number): Promise<void> {
    const now = (Date.now() - this.begun) / this.ms;
    const at = Math.max(from, Math.min(now, to));
    await pause(this.ms * Math.max(0, at + Math.random() * (to - at) - now));
  }

  private visitor(person: Person): Promise<Visitor> {
    const known = this.visitors.get(person.memberId);
    if (known) return known;
    const visitor = new Visitor(this.site, this.watch);
    const signedIn = visitor.signIn(person.login, this.filled.password).then(() => visitor);
    this.visitors.set(person.memberId, signedIn);
    return signedIn;
  }

  /** Goes on with the others when one act fails, and remembers it. */
  private async noting(act: Promise<void>): Promise<void> {
    await act.catch((error: Error) => {
      this.troubles.push(
        `${error.message}${error.cause instanceof Error ? ` (${error.cause.message})` : ""}`,
      );
    });
  }

  private async perhapsTwice<Done>(act: () => Promise<Done>): Promise<Done> {
    this.acts += 1;
    const again = this.acts % TWICE === 0 ? act() : null;
    const [done] = await Promise.all([act(), again]);
    return done;
  }

  /** One member's whole evening: the own proposal, with the co-signers' part. `at`: the member's place in the list. */
  write(at: number, each: number): Promise<void> {
    return this.noting(this.spend(at, each));
  }

  private async spend(at: number, each: number): Promise<void> {
    const { people } = this.filled;
    const person = people[at]!;
    await this.between(...SIGNING_IN);
    const visitor = await this.visitor(person);
    const form = await this.saveOften(visitor, at);
    const proposalId = Number(form.get("proposalId"));
    const coSigners = Array.from(
      { length: each },
      (_none, n) => people[(at + 1 + n * 7) % people.length]!,
    );
    this.expected.push({
      proposalId,
      memberId: person.memberId,
      analysis: form.get("analysis") ?? "",
      suggestions: [form.get("suggestions") ?? ""],
      coSigners: coSigners.map(({ memberId }) => memberId),
    });
    const signing: Promise<void>[] = [];
    for (const [n, one] of coSigners.entries()) {
      await this.between(...partOf(INVITING, n, each));
      await this.invite(visitor, proposalId, one);
      signing.push(this.noting(this.coSign(one, proposalId)));
    }
    await Promise.all([...signing, this.handIn(visitor, form)]);
  }

  /** Writes on, the page saving by itself; each time similar cases are looked up. @returns the form at the end */
  private async saveOften(visitor: Visitor, at: number): Promise<Map<string, string>> {
    const page = await visitor.open("writing page", paths.newProposal);
    const fields = new Map(formOf(page, "写提案").filter(([name]) => !name.startsWith("$")));
    fields.set("title", `关于改善第${at}村饮水和道路的建议`);
    fields.set("categoryId", String(this.filled.categoryIds[at % this.filled.categoryIds.length]));
    fields.set("consent", "yes");
    let address: string = paths.newProposal;
    for (let save = 1; save <= SAVES; save += 1) {
      await this.between(...partOf(WRITING, save - 1, SAVES));
      fields.set("analysis", `第${at}村第${save}稿：饮水、道路、照明都旧了。`.repeat(save * 4));
      fields.set("suggestions", `由交通部门在第${save}季度前修好第${at}村的道路。`);
      const sent = [...fields];
      const said = await this.perhapsTwice(() =>
        visitor.call("save by itself", address, this.actions.keep, sent),
      );
      const [, id, revision] = /"proposalId":(\d+),"revision":(\d+)/.exec(said) ?? [];
      if (!id || !revision || said.includes('"theirs":true'))
        throw new Error(`a saving was refused: ${said.slice(-400)}`);
      fields.set("proposalId", id).set("revision", revision);
      address = paths.proposal.edit(Number(id));
      await visitor.call("look up similar", address, this.actions.similar, sent);
    }
    return fields;
  }

  private async invite(visitor: Visitor, proposalId: number, { name }: Person): Promise<void> {
    const address = `${paths.proposal.coSigners(proposalId)}?q=${encodeURIComponent(name)}`;
    const page = await visitor.open("find a co-signer", address);
    await visitor.sendForm("invite", address, formOf(page, `邀请${name}`));
  }

  private async coSign(person: Person, proposalId: number): Promise<void> {
    await this.between(INVITING[0], HANDING_IN[1]);
    const visitor = await this.visitor(person);
    const address = paths.proposal.coSignature(proposalId);
    const page = await visitor.open("co-signing page", address);
    const sent: [string, string][] = [...formOf(page, "附议"), ["answer", "ACCEPTED"]];
    await this.perhapsTwice(() => visitor.sendForm("co-sign", address, sent));
  }

  private async handIn(visitor: Visitor, form: Map<string, string>): Promise<void> {
    await this.between(...HANDING_IN);
    const address = paths.proposal.edit(Number(form.get("proposalId")));
    const page = await visitor.open("read over", address);
    const hidden = formOf(page, "写提案");
    const typed = [...form].filter(([name]) => !hidden.some(([known]) => known === name));
    const sent: [string, string][] = [...hidden, ...typed, ["intent", "submit"]];
    await this.perhapsTwice(() => visitor.sendForm("hand in", address, sent));
  }
}
