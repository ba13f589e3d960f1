import { freeLogin, isMobile, normalLogin } from "@/lib/user/login";
import type { NewGrant } from "@/lib/user/schema";

/** The directories, and who has an account already. */
export type Directories = {
  units: {
    id: number;
    name: string;
    shortName: string | null;
    contact: string | null;
    phone: string | null;
  }[];
  members: { id: number; name: string; mobile: string | null; sector: string | null }[];
  collectives: { id: number; name: string; contactId: number | null }[];
  users: { id: number; name: string; login: string; mobile: string | null }[];
  grants: (NewGrant & { userId: number })[];
};

export type Chosen = { units: boolean; heads: boolean; members: boolean; collectives: boolean };

export type PlannedGrant = NewGrant & {
  /** 市交通运输局经办人 */
  words: string;
};

export type PlannedAccount = {
  name: string;
  login: string;
  mobile: string | null;
  /** Where the slip goes: the unit, or the sector. */
  place: string;
  grants: PlannedGrant[];
};

export type AccountPlan = {
  /** New accounts, each with its roles. */
  create: PlannedAccount[];
  /** Roles more for a person who has an account: no second one is made. */
  extend: { userId: number; name: string; grant: PlannedGrant }[];
  /** In the directory, with an account already. */
  already: { name: string; words: string }[];
  /** Cannot get one, with the reason. */
  left: { name: string; reason: string }[];
};

const NONE = { unitId: null, memberId: null, collectiveId: null };

/**
 * Who gets an account from the directories, who has one already; nobody gets two. A person is known again by the
 * member or unit that a role names, and by name and mobile number together. The login is the name, with a number
 * where names collide; a mobile number signs in as well unless it is another person's.
 */
export function planAccounts(directories: Directories, chosen: Chosen): AccountPlan {
  const plan: AccountPlan = { create: [], extend: [], already: [], left: [] };
  const people = new People(directories, plan);
  if (chosen.units) for (const unit of directories.units) people.addClerk(unit);
  if (chosen.heads) for (const unit of directories.units) people.addHead(unit);
  if (chosen.members) for (const member of directories.members) people.addMember(member);
  if (chosen.collectives)
    for (const collective of directories.collectives) people.addContact(collective);
  return plan;
}

class People {
  private readonly taken: Set<string>;
  private readonly mobiles: Map<string, string>;
  private readonly planned = new Map<number, PlannedAccount>();

  constructor(
    private readonly from: Directories,
    private readonly plan: AccountPlan,
  ) {
    const { users } = from;
    this.mobiles = new Map(
      users.flatMap((user) => (user.mobile ? [[user.mobile, user.name]] : [])),
    );
    const numbers = [
      ...users.map((user) => user.mobile),
      ...from.members.map((member) => member.mobile),
    ];
    this.taken = new Set([
      ...users.map((user) => user.login),
      ...numbers.filter((number) => number !== null),
    ]);
  }

  addClerk(unit: Directories["units"][number]) {
    const name = unit.contact ?? unit.shortName ?? unit.name;
    const grant = {
      role: "unitClerk",
      ...NONE,
      unitId: unit.id,
      words: `${unit.name}经办人`,
    } as const;
    this.add({ name, mobile: unit.phone, place: unit.name, grant });
  }

  /** The directory names no head: the account is the office's, and is renamed when the person is known. */
  addHead(unit: Directories["units"][number]) {
    const grant = {
      role: "unitHead",
      ...NONE,
      unitId: unit.id,
      words: `${unit.name}负责人`,
    } as const;
    this.add({
      name: `${unit.shortName ?? unit.name}负责人`,
      mobile: null,
      place: unit.name,
      grant,
    });
  }

  addMember(member: Directories["members"][number]) {
    const grant = { role: "proposer", ...NONE, memberId: member.id, words: "委员" } as const;
    const account = this.add({
      name: member.name,
      mobile: member.mobile,
      place: member.sector ?? "委员",
      grant,
    });
    if (account) this.planned.set(member.id, account);
  }

  addContact(collective: Directories["collectives"][number]) {
    const grant = {
      role: "proposer",
      ...NONE,
      collectiveId: collective.id,
      words: `${collective.name}联络员`,
    } as const;
    if (this.has(grant)) return this.note(collective.name, grant.words);
    const contact = this.from.members.find((member) => member.id === collective.contactId);
    if (!contact) {
      this.plan.left.push({ name: collective.name, reason: "名册里没有联系人，补上后再建" });
      return;
    }
    const theirs = this.from.grants.find((one) => one.memberId === contact.id);
    const planned = this.planned.get(contact.id);
    if (theirs) this.plan.extend.push({ userId: theirs.userId, name: contact.name, grant });
    else if (planned) planned.grants.push(grant);
    else {
      const account = this.add({
        name: contact.name,
        mobile: contact.mobile,
        place: collective.name,
        grant,
      });
      if (account) this.planned.set(contact.id, account);
    }
  }

  private add(person: {
    name: string;
    mobile: string | null;
    place: string;
    grant: PlannedGrant;
  }): PlannedAccount | null {
    const { name, place, grant } = person;
    if (this.has(grant))
      return this.note(place === grant.words ? name : `${name}（${place}）`, grant.words);
    const mobile =
      person.mobile && isMobile(normalLogin(person.mobile)) ? normalLogin(person.mobile) : null;
    const user =
      mobile && this.from.users.find((one) => one.mobile === mobile && one.name === name);
    if (user) {
      this.plan.extend.push({ userId: user.id, name, grant });
      return null;
    }
    const same =
      mobile && this.plan.create.find((one) => one.mobile === mobile && one.name === name);
    if (same) {
      same.grants.push(grant);
      return same;
    }
    const free = mobile !== null && !this.mobiles.has(mobile) ? mobile : null;
    if (free) this.mobiles.set(free, name);
    const account = {
      name,
      login: freeLogin(name, this.taken),
      mobile: free,
      place,
      grants: [grant],
    };
    this.plan.create.push(account);
    return account;
  }

  private has(grant: NewGrant): boolean {
    return this.from.grants.some(
      (one) =>
        one.role === grant.role &&
        one.unitId === grant.unitId &&
        one.memberId === grant.memberId &&
        one.collectiveId === grant.collectiveId,
    );
  }

  private note(name: string, words: string): null {
    this.plan.already.push({ name, words });
    return null;
  }
}
