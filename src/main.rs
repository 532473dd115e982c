//! The binary: everything is in the library.

fn main() -> std::process::ExitCode {
    lastmile::cli::main()
}
