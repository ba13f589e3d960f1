import { argv } from "node:process";

/** `npm run bench -- NAME …`: measures what has a limit, on databases of its own; never part of the tests. */
const BENCHES: Record<string, { about: string; run: () => Promise<unknown> }> = {
  import: {
    about: "导入20000行×46列：秒数、每秒行数、内存峰值",
    run: () => import("@/bin/bench/import"),
  },
  figures: {
    about: "总览和单位表：只有一个届次时与另有200个届次时服务器用时之比",
    run: () => import("@/bin/bench/figures"),
  },
  export: {
    about: "后台导出10000件目录时，打开一件提案的用时与平时之比",
    run: () => import("@/bin/bench/export"),
  },
  load: {
    about: "截止前夜：300名委员十分钟内写、存、附议、提交，有无丢失和重复，存一次要多久",
    run: () => import("@/bin/bench/load"),
  },
};

const [name = ""] = argv.splice(2, 1); // the rest is the bench's own
const bench = Object.hasOwn(BENCHES, name) ? BENCHES[name] : undefined;
if (bench) await bench.run();
else {
  const list = Object.entries(BENCHES).map(([known, { about }]) => `  ${known}　${about}`);
  process.stderr.write(`用法：npm run bench -- 名称 [--help]\n${list.join("\n")}\n`);
  process.exitCode = 2;
}
