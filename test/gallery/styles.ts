// A module of its own: the globs of the gallery are fetched before its imports, and the order of the layers is set here.
import "../../src/web/styles/index.css"
