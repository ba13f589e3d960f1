import { Prisma } from "@/lib/db/generated/client";

export const { sql, join, empty, raw } = Prisma;
export type Sql = Prisma.Sql;
export type InputJsonValue = Prisma.InputJsonValue;
