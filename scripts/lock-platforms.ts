import { lockPlatforms } from "../src/cli/lock-platforms.ts";

await lockPlatforms();
