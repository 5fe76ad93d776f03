import { describeFloorSeeds, floorSeedsOf } from "./floorSeeds"

describeFloorSeeds("live sessions in bad weather, the other half", floorSeedsOf(1, 2))
