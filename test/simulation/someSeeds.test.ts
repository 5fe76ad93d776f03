import { describeSeeds, seedsOf } from "./seeds"

describeSeeds("circles in bad weather, one half", seedsOf(0, 2))
