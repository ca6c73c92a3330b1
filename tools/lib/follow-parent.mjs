// Preloaded into the apps that our tools start (`node --import`). They run in process groups of their own, so that Ctrl-C reaches
// only the tool and it can stop them in order; should the tool itself be killed hard, they notice it here.
const CHECK_MS = 500;
const parent = process.ppid;

setInterval(() => {
  if (process.ppid === parent) return;
  process.kill(process.pid, 'SIGTERM');
  setTimeout(() => process.exit(1), 10_000).unref();
}, CHECK_MS).unref();
