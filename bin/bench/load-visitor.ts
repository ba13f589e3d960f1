/** How long each kind of request took, in ms. */
export class Stopwatch {
  private readonly taken = new Map<string, number[]>();

  async time<Done>(kind: string, run: () => Promise<Done>): Promise<Done> {
    const begun = performance.now();
    const done = await run();
    const list = this.taken.get(kind) ?? [];
    list.push(performance.now() - begun);
    this.taken.set(kind, list);
    return done;
  }

  /** @returns the share's time in ms, of the requests of these kinds together; 0 when there was none */
  percentile(share: number, kinds = [...this.taken.keys()]): number {
    const all = kinds.flatMap((kind) => this.taken.get(kind) ?? []).toSorted((a, b) => a - b);
    return all[Math.max(0, Math.ceil(all.length * share) - 1)] ?? 0;
  }

  table(): string {
    const ms = (value: number) => `${Math.round(value)} ms`.padStart(10);
    return [...this.taken]
      .map(
        ([kind, list]) =>
          `  ${kind.padEnd(22)}${String(list.length).padStart(6)}` +
          [0.5, 0.95, 1].map((share) => ms(this.percentile(share, [kind]))).join(""),
      )
      .join("\n");
  }
}

const ENTITIES: Record<string, string> = { amp: "&", quot: '"', lt: "<", gt: ">", "#x27": "'" };
const plain = (text: string) =>
  text.replace(/&(amp|quot|lt|gt|#x27);/g, (_all, name) => ENTITIES[name] ?? "");
const attribute = (tag: string, name: string) => {
  const value = new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1];
  return value === undefined ? undefined : plain(value);
};

/** A form of a page as it would be sent untouched: its hidden inputs. @throws when the page has no form of this name */
export function formOf(page: string, label: string): [string, string][] {
  const form = page
    .split("<form")
    .find((one) => attribute(one.split(">")[0] ?? "", "aria-label") === label);
  if (!form)
    throw new Error(`no form ${label} on the page: ${page.replace(/<[^>]+>/g, " ").slice(0, 400)}`);
  const inputs = (form.split("</form>")[0] ?? "").match(/<input[^>]*type="hidden"[^>]*>/g) ?? [];
  return inputs.flatMap((tag) => {
    const name = attribute(tag, "name");
    return name === undefined ? [] : [[name, attribute(tag, "value") ?? ""] as [string, string]];
  });
}

/** One person's browser, without scripts but for the saving that pages do by themselves. */
export class Visitor {
  private readonly cookies = new Map<string, string>();

  constructor(
    private readonly site: string,
    private readonly watch: Stopwatch,
  ) {}

  private async send(path: string, init: RequestInit = {}): Promise<Response> {
    const cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join("; ");
    const headers = { cookie, origin: this.site, ...(init.headers as Record<string, string>) };
    const answer = await fetch(`${this.site}${path}`, { redirect: "manual", ...init, headers });
    for (const line of answer.headers.getSetCookie()) {
      const [pair = ""] = line.split(";");
      const at = pair.indexOf("=");
      this.cookies.set(pair.slice(0, at), pair.slice(at + 1));
    }
    if (answer.status >= 400) throw new Error(`${answer.status} at ${path}`);
    return answer;
  }

  open(kind: string, path: string): Promise<string> {
    return this.watch.time(kind, async () => (await this.send(path)).text());
  }

  /** @throws when login and password are refused */
  async signIn(login: string, password: string): Promise<void> {
    const page = await this.open("sign-in page", "/signin");
    const csrfToken = /name="csrfToken"[^>]*value="([^"]+)"/.exec(page)?.[1] ?? "";
    const body = new URLSearchParams({ csrfToken, login, password, callbackUrl: "/desk" });
    const answer = await this.watch.time("sign in", () =>
      this.send("/api/auth/callback/password", { method: "POST", body }),
    );
    const to = answer.headers.get("location") ?? "";
    if (to.includes("error")) throw new Error(`${login} was not signed in: ${to}`);
  }

  /** Sends a form as before scripts arrive. @returns where it led, or the page that came back instead */
  async sendForm(
    kind: string,
    path: string,
    fields: [string, string][],
  ): Promise<{ to: string | null; page: string }> {
    const body = new FormData();
    for (const [name, value] of fields) body.append(name, value);
    return this.watch.time(kind, async () => {
      const answer = await this.send(path, { method: "POST", body });
      return { to: answer.headers.get("location"), page: await answer.text() };
    });
  }

  /**
   * Calls a server action with one form, in the way in which React's encodeReply writes it.
   * @returns the answer as it is sent
   */
  async call(
    kind: string,
    path: string,
    action: string,
    fields: [string, string][],
  ): Promise<string> {
    const body = new FormData();
    for (const [name, value] of fields) body.append(`_1_${name}`, value);
    body.append("0", '["$K1"]');
    const headers = { "next-action": action, accept: "text/x-component" };
    return this.watch.time(kind, async () =>
      (await this.send(path, { method: "POST", body, headers })).text(),
    );
  }
}
